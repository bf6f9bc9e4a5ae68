package org.tallystick.servers;

/**
 * Where the servers of a test run come from. Chosen once per JVM: containers where an engine answers, else embedded;
 * {@code -Dtallystick.servers=embedded|containers} decides otherwise.
 */
enum Way {
    EMBEDDED,
    CONTAINERS;

    private static final Way CHOSEN = choose(System.getProperty("tallystick.servers", ""));

    static Way chosen() {
        return CHOSEN;
    }

    static Way choose(String wanted) {
        return switch (wanted) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "" -> ContainerEngine.answers() ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        "tallystick.servers is '" + wanted + "', not embedded or containers");
        };
    }
}
