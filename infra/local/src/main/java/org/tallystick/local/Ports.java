package org.tallystick.local;

/** The ports of one run, all on 127.0.0.1. */
record Ports(int command, int query, int issuer, int postgres, int kafka, int kafkaController) {

    String commandUrl() {
        return url(command);
    }

    String queryUrl() {
        return url(query);
    }

    String issuerUrl() {
        return url(issuer);
    }

    String kafkaServers() {
        return "127.0.0.1:" + kafka;
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
