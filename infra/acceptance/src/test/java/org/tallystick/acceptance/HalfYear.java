package org.tallystick.acceptance;

import java.io.IOException;

/** All that happens in the half year, in its order. */
record HalfYear(
        Cast cast,
        Questions questions,
        Points points,
        ReportsOfTheHalfYear reports,
        SignaturesOfTheHalfYear signatures,
        EndOfTheHalfYear end,
        OpeningOfTheHalfYear opening,
        Thing request,
        Thing activity,
        String recommendation,
        String quiet,
        String declined,
        Thing consultation,
        Thing plan) {

    static HalfYear told(Api api) throws IOException {
        Cast cast = new Cast(api);
        Questions questions = new Questions();
        Points points = new Points(cast, questions);
        Thing forgotten = AgenciesOfTheHalfYear.told(cast);
        EndOfTheHalfYear end = EndOfTheHalfYear.begun(cast, api);
        ReportsOfTheHalfYear reports = ReportsOfTheHalfYear.begun(cast, api);
        questions.about(reports, end);
        questions.about("from", Long.toString(cast.told()));
        points.keep();
        reports.sentBack();
        points.keep();
        reports.releasedAndTalkedAbout();
        points.keep();
        reports.corrected();
        reports.neighbours();
        OpeningOfTheHalfYear opening = OpeningOfTheHalfYear.told(cast, reports.period());
        points.keep();
        Thing request = SupportOfTheHalfYear.requested(cast);
        Thing activity = SupportOfTheHalfYear.active(cast);
        String recommendation = CounselOfTheHalfYear.recommended(cast);
        String quiet = CounselOfTheHalfYear.recommendedQuietly(cast);
        String declined = CounselOfTheHalfYear.recommendedInVain(cast);
        Thing consultation = CounselOfTheHalfYear.consulted(cast);
        Thing plan = CounselOfTheHalfYear.plannedFurther(cast, CounselOfTheHalfYear.planned(cast));
        RevisionOfTheHalfYear.told(cast);
        SignaturesOfTheHalfYear signatures = SignaturesOfTheHalfYear.told(cast, api);
        end.told();
        questions
                .about("opening", opening.cycle().path())
                .about("opens", reports.period())
                .about("determination", reports.determination())
                .about("request", request.path())
                .about("activity", activity.path())
                .about("recommendation", recommendation)
                .about("quiet", quiet)
                .about("consultation", consultation.path())
                .about("plan", plan.path())
                .about("national", signatures.national())
                .about("signed", signatures.report())
                .about("file", signatures.file());
        points.keep();
        reports.takenBack();
        AgenciesOfTheHalfYear.forget(forgotten);
        return new HalfYear(
                cast,
                questions,
                points,
                reports,
                signatures,
                end,
                opening,
                request,
                activity,
                recommendation,
                quiet,
                declined,
                consultation,
                plan);
    }

    Asked asked(String path) throws IOException {
        return new Asked(cast, path);
    }

    /** Of the cycle that the half year ends with. */
    Asked askedNow(String path) throws IOException {
        return asked(path + (path.contains("?") ? "&" : "?") + "cycle=" + reports.period());
    }
}
