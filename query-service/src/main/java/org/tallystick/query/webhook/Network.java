package org.tallystick.query.webhook;

import java.net.InetAddress;
import java.util.Arrays;

/** A range of addresses, such as {@code 10.1.0.0/16} or {@code fd00::/8}. */
record Network(InetAddress address, int bits) {

    /** @throws IllegalArgumentException when it is no literal address with a number of bits */
    static Network valueOf(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(text.substring(0, Math.max(0, slash)));
        int bits = Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > 8 * address.getAddress().length) {
            throw new IllegalArgumentException("no such network: " + text);
        }
        return new Network(address, bits);
    }

    boolean has(InetAddress other) {
        byte[] ours = address.getAddress();
        byte[] theirs = other.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = 8 - bits % 8;
        return Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (rest == 8 || (ours[whole] & 0xff) >> rest == (theirs[whole] & 0xff) >> rest);
    }
}
