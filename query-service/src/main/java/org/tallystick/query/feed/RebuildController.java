package org.tallystick.query.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.feed.Rebuild.Purpose;
import org.tallystick.query.feed.Rebuild.Source;
import org.tallystick.query.feed.Rebuild.State;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;

@RestController
@RequestMapping("/v1/operations/rebuilds")
@Tag(name = "Operations")
class RebuildController {

    /** Differences that are told with a rebuild. */
    private static final int FIRST = 100;

    private final RebuildTable table;
    private final EntrySources sources;
    private final List<Projection> projections;

    RebuildController(RebuildTable table, EntrySources sources, List<Projection> projections) {
        this.table = table;
        this.sources = sources;
        this.projections = List.copyOf(projections);
    }

    @PostMapping
    @Operation(
            summary = "Rebuild a projection beside the live one",
            description =
                    "From the first entry on, while the live one answers. SWAP: the new tables answer once they are level. PROOF: they are"
                            + " compared with the live ones at the same entry and dropped; the answer to GET says which rows differ. At most "
                            + RebuildTable.AT_ONCE
                            + " are filled at once, further ones wait their turn, in the order in which they were asked for; one of each projection. A version that was replaced is dropped"
                            + " once no answer can be reading it any more.")
    ResponseEntity<RebuildAnswer> start(
            @RequestParam String projection,
            @RequestParam(defaultValue = "KAFKA") Source from,
            @RequestParam(defaultValue = "SWAP") Purpose purpose) {
        Projection of = projections.stream()
                .filter(known -> known.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> Problem.NOT_FOUND.because("no projection " + projection));
        if (!sources.has(from)) {
            throw Problem.STATE_FORBIDS.because("no ledger is configured here: tallystick.rebuild.ledger.url");
        }
        long id = table.start(of, from, purpose)
                .orElseThrow(() -> Problem.STATE_FORBIDS.because(
                        "another rebuild of it has not ended, or a release still fills it"));
        return ResponseEntity.created(URI.create("/v1/operations/rebuilds/" + id))
                .cacheControl(CacheControl.noStore())
                .body(answer(id));
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "Rebuilds with their progress, newest first")
    ResponseEntity<Page<Rebuild>> list(Paging paging) {
        long before = paging.after().isEmpty() ? Long.MAX_VALUE : id(paging.after());
        List<Rebuild> found = table.find(before, paging.fetch());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, paging, rebuild -> Long.toString(rebuild.id())));
    }

    private static long id(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.CURSOR_MALFORMED.because("not a cursor of rebuilds");
        }
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "One rebuild, and the first that a proof found: the table, key and columns of differing rows, not their content")
    ResponseEntity<RebuildAnswer> one(@PathVariable long id) {
        return ok(id);
    }

    @GetMapping(
            path = "/{id}/differences",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "All that a proof found: the table, key and columns of each differing row, not their content",
            description =
                    "Of each table at most " + Divergence.MOST + " are named; the rebuild tells how many there are.")
    ResponseEntity<Page<Difference>> differences(@PathVariable long id, Paging paging) {
        List<Difference> found = table.differences(find(id).id(), paging.after(), paging.fetch());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Page.of(found, paging, Difference::place));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Stop filling, and keep what is filled")
    ResponseEntity<RebuildAnswer> pause(@PathVariable long id) {
        return change(id, State.PAUSED, Set.of(State.RUNNING));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on with one that was paused, or that failed: at the entry that it failed at")
    ResponseEntity<RebuildAnswer> resume(@PathVariable long id) {
        return change(id, State.RUNNING, Set.of(State.PAUSED, State.FAILED));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Give one up, and drop what it filled")
    ResponseEntity<RebuildAnswer> cancel(@PathVariable long id) {
        return change(id, State.CANCELLED, Set.of(State.RUNNING, State.PAUSED, State.FAILED));
    }

    private ResponseEntity<RebuildAnswer> change(long id, State to, Set<State> from) {
        table.change(find(id), to, from);
        return ok(id);
    }

    private ResponseEntity<RebuildAnswer> ok(long id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(id));
    }

    private RebuildAnswer answer(long id) {
        return new RebuildAnswer(find(id), table.differences(id, "", FIRST));
    }

    private Rebuild find(long id) {
        return table.find(id).orElseThrow(() -> Problem.NOT_FOUND.because("no rebuild " + id));
    }
}
