package org.tallystick.query.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer whose rows are also given as {@code text/csv} and {@code application/x-ndjson}. */
public interface Tabular {

    @JsonIgnore
    List<?> rows();

    /** Cursor of the following page, null on the last. */
    default @Nullable String next() {
        return null;
    }
}
