package org.tallystick.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every command in every state, complete by what the two families permit rather than by what a test thought of: a new
 * command, state or standing without a sample fails, and so does a pair of which the table says nothing.
 */
public final class CommandTable<S, C> {

    private static final String ACCEPTED = "accepted";

    private final Class<S> state;
    private final Class<C> command;
    private final BiFunction<S, C, ? extends List<?>> decide;
    private final Map<String, S> states = new LinkedHashMap<>();
    private final List<C> commands = new ArrayList<>();

    private CommandTable(Class<S> state, Class<C> command, BiFunction<S, C, ? extends List<?>> decide) {
        this.state = state;
        this.command = command;
        this.decide = decide;
    }

    public static <S, C> CommandTable<S, C> of(
            Class<S> state, Class<C> command, BiFunction<S, C, ? extends List<?>> decide) {
        return new CommandTable<>(state, command, decide);
    }

    /** @param name of the row; a kind of state may have several, where it answers differently */
    public CommandTable<S, C> in(String name, S sample) {
        assertThat(states.put(name, sample)).as("another state called " + name).isNull();
        return this;
    }

    /** One of each kind. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final CommandTable<S, C> to(C... samples) {
        commands.addAll(Arrays.asList(samples));
        return this;
    }

    /** @param table the kinds of command in its first line, then a line for each state; a code is the refusal's name */
    public Stream<DynamicTest> answers(String table) {
        requireSamples();
        List<List<String>> rows = table.lines().map(CommandTable::cells).toList();
        List<String> kinds = rows.getFirst().subList(1, rows.getFirst().size());
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            assertThat(row)
                    .as("a cell for each command")
                    .hasSize(kinds.size() + 1)
                    .doesNotContain("");
            assertThat(outcomes.put(row.getFirst(), row.subList(1, row.size())))
                    .as("second row of " + row)
                    .isNull();
        }
        assertThat(kinds)
                .containsExactlyElementsOf(
                        commands.stream().map(CommandTable::kind).toList());
        assertThat(outcomes.keySet()).containsExactlyElementsOf(states.keySet());
        return states.keySet().stream().flatMap(name -> row(name, outcomes.getOrDefault(name, List.of())));
    }

    private Stream<DynamicTest> row(String name, List<String> expected) {
        S sample = states.get(name);
        assertThat(sample).isNotNull();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            C asked = commands.get(i);
            String outcome = expected.get(i);
            tests.add(dynamicTest(
                    name + ", " + kind(asked) + ": " + outcome,
                    () -> assertThat(outcome(sample, asked)).isEqualTo(outcome)));
        }
        return tests.stream();
    }

    /** Whatever is thrown beside a refusal is a fault, and fails the test as such. */
    private String outcome(S sample, C asked) {
        try {
            return decide.apply(sample, asked).isEmpty() ? "nothing happens" : ACCEPTED;
        } catch (Refused refused) {
            return refused.code().name();
        }
    }

    private void requireSamples() {
        assertThat(commands.stream().<Class<?>>map(Object::getClass).toList())
                .as("one sample of each command")
                .containsExactlyInAnyOrderElementsOf(leaves(command).toList());
        assertThat(states.values().stream()
                        .<Class<?>>map(Object::getClass)
                        .distinct()
                        .toList())
                .as("a sample of each state")
                .containsExactlyInAnyOrderElementsOf(leaves(state).toList());
        leaves(state).filter(Class::isRecord).forEach(this::requireStandings);
    }

    /** What a state holds may be a family of its own, such as where it stands in its clearance. */
    private void requireStandings(Class<?> kind) {
        for (RecordComponent part : kind.getRecordComponents()) {
            if (part.getType().isSealed()) {
                assertThat(states.values().stream()
                                .filter(kind::isInstance)
                                .<Class<?>>map(sample -> value(part, sample).getClass())
                                .toList())
                        .as("a sample of each " + part)
                        .containsAll(leaves(part.getType()).toList());
            }
        }
    }

    private static Object value(RecordComponent part, Object sample) {
        try {
            return part.getAccessor().invoke(sample);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("unreadable: " + part, e);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(CommandTable::leaves)
                : Stream.of(family);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String kind(Object sample) {
        return sample.getClass().getSimpleName();
    }
}
