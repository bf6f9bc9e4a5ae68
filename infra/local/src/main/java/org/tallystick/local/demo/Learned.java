package org.tallystick.local.demo;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What answers have told about things: under which revision each is, and where those lie whose ids nobody knew before. */
final class Learned {

    private static final Pattern PLACE = Pattern.compile("([@#])\\{([a-z-]+)}");

    static final Pattern KNOWN = Pattern.compile("[rv]\\d+");

    private final Map<String, String> revisions = new ConcurrentHashMap<>();
    private final Map<String, String> places = new ConcurrentHashMap<>();

    void from(String thing, HttpResponse<?> answer) {
        answer.headers().firstValue("ETag").ifPresent(tag -> revisions.put(thing, tag));
        answer.headers().firstValue("Location").ifPresent(place -> places.put(thing, place));
    }

    /** @param thing or what its revision is known to be, as in <code>r15</code>, where others have moved it on */
    String revision(@Nullable String thing) {
        return thing != null && KNOWN.matcher(thing).matches() ? "\"" + thing + "\"" : told(revisions, thing);
    }

    /** With <code>@{thing}</code> replaced by where it lies, and <code>#{thing}</code> by its id. */
    String filled(String template) {
        return PLACE.matcher(template).replaceAll(this::place);
    }

    private String place(MatchResult hole) {
        String place = told(places, hole.group(2));
        return hole.group(1).equals("@") ? place : place.substring(place.lastIndexOf('/') + 1);
    }

    private static String told(Map<String, String> known, @Nullable String thing) {
        String value = thing == null ? null : known.get(thing);
        if (value == null) {
            throw new IllegalStateException("no answer told of " + thing);
        }
        return value;
    }
}
