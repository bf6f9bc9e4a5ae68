package org.tallystick.query.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** An answer whose rows are also given as {@code text/csv} and {@code application/x-ndjson}. */
public interface Tabular {

    @JsonIgnore
    List<?> rows();
}
