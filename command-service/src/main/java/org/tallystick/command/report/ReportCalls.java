package org.tallystick.command.report;

import static org.tallystick.command.report.signed.SignedCall.CORRECTION;
import static org.tallystick.command.report.signed.SignedCall.RESUBMISSION;
import static org.tallystick.command.report.signed.SignedCall.SUBMISSION;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.KeptFiles.Kept;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Streams;
import org.tallystick.command.report.model.EntryDraft;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.Filing;
import org.tallystick.command.report.model.KeepFile;
import org.tallystick.command.report.model.ReportCommand;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportRefusal;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.signed.CompactJws;
import org.tallystick.command.report.signed.SignedCall;
import org.tallystick.command.report.signed.Verification;
import org.tallystick.command.report.signed.Verification.Verified;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;

/** From what those who write a report send to commands with the facts of this moment. */
@Component
class ReportCalls {

    private final ReportingView view;
    private final Streams streams;
    private final EarlierReports earlier;
    private final EvidenceFiles files;
    private final Verification signatures;
    private final InstantSource clock;

    ReportCalls(
            ReportingView view,
            Streams streams,
            EarlierReports earlier,
            EvidenceFiles files,
            Verification signatures,
            InstantSource clock) {
        this.view = view;
        this.streams = streams;
        this.earlier = earlier;
        this.files = files;
        this.signatures = signatures;
        this.clock = clock;
    }

    Call<ReportState> submission(Request request, SubmissionBodies.NewReport body) {
        return submission(request, body, null);
    }

    /** @param jws that the body is the payload of, null where it is not signed */
    Call<ReportState> submission(Request request, SubmissionBodies.NewReport body, @Nullable CompactJws jws) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = new ReportKey(
                body.instrument(), body.cycle(), Rights.ownState(request.caller()), Rights.ownAgency(request.caller()));
        Looking looking =
                looking(request, known, key, key.agency(), body.looksBack()).signed(signatures, SUBMISSION, jws);
        SubmitReport command = new SubmitReport(
                key,
                looking.facts(),
                looking.signed(told(key, body.content(looking.back()))),
                body.prefills() ? looking.back().copied() : null,
                body.submits(),
                CallFrame.author(request),
                looking.now());
        return looking.call(command, 201);
    }

    Call<ReportState> resubmission(Request request, String id, SubmissionBodies.Again body) {
        return resubmission(request, id, body, null);
    }

    /** @param jws that the body is the payload of, null where it is not signed */
    Call<ReportState> resubmission(Request request, String id, SubmissionBodies.Again body, @Nullable CompactJws jws) {
        Snapshot<ReportingFacts> known = view.current();
        String agency = Rights.ownAgency(request.caller());
        ReportKey key = CallFrame.find(known, id, request.caller(), agency);
        Looking looking = looking(request, known, key, agency, body.looksBack()).signed(signatures, RESUBMISSION, jws);
        return looking.call(
                new Resubmit(
                        looking.facts(),
                        looking.signed(told(key, body.content(looking.back()))),
                        CallFrame.author(request),
                        looking.now()),
                200);
    }

    /** By the agency, or by the coordinator for any agency of the state. */
    Call<ReportState> correction(Request request, String id, SubmissionBodies.Correction body) {
        Snapshot<ReportingFacts> known = view.current();
        Caller caller = request.caller();
        boolean byTheState = caller.hasRole("coordinator");
        ReportKey key = CallFrame.find(known, id, caller, byTheState ? null : Rights.ownAgency(caller));
        Looking looking = looking(request, known, key, known.facts().responsibleFor(key), body.looksBack());
        // What the state itself corrects is not submitted in the agency's name.
        return correction(request, body, byTheState ? looking : looking.signed(signatures, CORRECTION, null));
    }

    /** By the agency. */
    Call<ReportState> correction(Request request, String id, SubmissionBodies.Correction body, CompactJws jws) {
        Snapshot<ReportingFacts> known = view.current();
        String agency = Rights.ownAgency(request.caller());
        ReportKey key = CallFrame.find(known, id, request.caller(), agency);
        Looking looking = looking(request, known, key, agency, body.looksBack());
        return correction(request, body, looking.signed(signatures, CORRECTION, jws));
    }

    private Call<ReportState> correction(Request request, SubmissionBodies.Correction body, Looking looking) {
        return looking.call(
                new CorrectReport(
                        looking.facts(),
                        looking.signed(told(looking.key(), body.content(looking.back()))),
                        Text.of(body.reason()),
                        CallFrame.author(request),
                        looking.now()),
                200);
    }

    Call<ReportState> entry(Request request, String id, String commitment, EntryBody body) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = findToWrite(request, known, id);
        if (!body.commitment().equals(commitment)) {
            throw new Refused(
                    ReportRefusal.COMMITMENT_ELSEWHERE,
                    "The address names " + commitment + ".",
                    List.of(new Finding(
                            ReportRefusal.COMMITMENT_ELSEWHERE.name(),
                            "/commitment",
                            Finding.Level.BLOCKING,
                            "Give the commitment of the address.")));
        }
        Looking looking = looking(request, known, key, Rights.ownAgency(request.caller()), body.looksBack());
        EntryDraft entry = body.draft(looking.back());
        files.require(key, List.of(entry), _ -> "");
        return looking.call(
                new RecordEntry(
                        looking.facts(), entry, writer(request, known, key), CallFrame.author(request), looking.now()),
                200);
    }

    Call<ReportState> removal(Request request, String id, String commitment) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = findToWrite(request, known, id);
        RemoveEntry command = new RemoveEntry(
                known.facts().of(key, Rights.ownAgency(request.caller())),
                commitment,
                writer(request, known, key),
                CallFrame.author(request));
        return CallFrame.byAgency(known, key, command);
    }

    /**
     * Where a file is kept; the report has the revision still.
     *
     * @param before the file that the same call was given before, null for none
     */
    record Filed(ReportKey key, long revision, @Nullable Kept before) {}

    /** @param declared the digest that the caller names, null for none */
    Filed filing(
            Request request, String id, String mediaType, @Nullable String declared, String sha256, byte[] content) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = findToWrite(request, known, id);
        Facts facts = known.facts().of(key, Rights.ownAgency(request.caller()));
        Streams.Read<ReportState> report = read(request, CallFrame.stream(key), key.state());
        Kept before = files.kept(request, key, mediaType, sha256).orElse(null);
        if (before == null) {
            Filing.admit(report.state(), new KeepFile(facts, mediaType, declared, sha256), content);
        }
        return new Filed(key, report.lastSequence() + 1, before);
    }

    private Content told(ReportKey key, Content content) {
        files.require(key, content.entries(), i -> "/entries/" + i);
        return content;
    }

    /** A report that the own agency answers for, or in which an entry was delegated to it: no other exists, whatever revision is named. */
    private ReportKey findToWrite(Request request, Snapshot<ReportingFacts> known, String id) {
        String agency = Rights.ownAgency(request.caller());
        ReportKey key = CallFrame.find(known, id, request.caller(), null);
        boolean answers = known.facts().answersFor(key, agency);
        boolean delegated = !answers
                && read(request, CallFrame.stream(key), key.state()).state() instanceof Opened opened
                && opened.report().delegatedTo(agency);
        if (!answers && !delegated) {
            throw CallFrame.notFound();
        }
        return key;
    }

    private Streams.Read<ReportState> read(Request request, String stream, String state) {
        return streams.read(request, stream, state, new NotOpened(), ReportEvent.class, ReportState::after);
    }

    /** Who answers for a report writes in the place of its agency, a delegate in its own name. */
    private static String writer(Request request, Snapshot<ReportingFacts> known, ReportKey key) {
        String agency = Rights.ownAgency(request.caller());
        return known.facts().answersFor(key, agency) ? key.agency() : agency;
    }

    /** @param acting the agency whose standing counts */
    private Looking looking(
            Request request, Snapshot<ReportingFacts> known, ReportKey key, String acting, boolean back) {
        EarlierReports.Found found = back ? earlier.before(request, known, key) : earlier.none();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Facts facts = known.facts().of(key, acting);
        return new Looking(key, acting, facts, found, CallFrame.reliances(known, key), now, null);
    }

    /**
     * What an agency's words are judged by.
     *
     * @param acting the agency that says them
     * @param back at what it released before
     * @param verified its signature, null where there is none
     */
    private record Looking(
            ReportKey key,
            String acting,
            Facts facts,
            EarlierReports.Found back,
            List<Reliance> reliances,
            Instant now,
            @Nullable Verified verified) {

        private static final List<Reliance> NONE = List.of();

        /** By an agency, which may have to sign. */
        Looking signed(Verification signatures, SignedCall asked, @Nullable CompactJws jws) {
            Verification.Demand demand = signatures.demand(key.state(), acting);
            Verified made =
                    jws == null ? null : signatures.of(jws, asked, key.state(), acting, ReportAnswers.id(key), now);
            List<Reliance> more = Stream.of(reliances, demand.reliances(), made == null ? NONE : made.reliances())
                    .flatMap(List::stream)
                    .toList();
            return new Looking(key, acting, facts.requiring(demand.signature()), back, more, now, made);
        }

        Content signed(Content content) {
            return content.with(verified == null ? null : verified.signature());
        }

        Call<ReportState> call(ReportCommand command, int status) {
            Call<ReportState> call = CallFrame.of(
                    key,
                    command,
                    Stream.concat(reliances.stream(), back.reliances()).toList(),
                    until(),
                    ReportAnswers.to(key, command, status));
            return verified == null ? call : call.signed(verified.sha256(), verified.used());
        }

        private @Nullable Instant until() {
            Instant closing = CallFrame.closing(facts, now);
            if (verified == null) {
                return closing;
            }
            return closing != null && closing.isBefore(verified.until()) ? closing : verified.until();
        }
    }
}
