package org.tallystick.query.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** An answer about one thing: as CSV and JSON Lines it is one row, with all that the thing has. */
public interface Single extends Tabular {

    @Override
    @JsonIgnore
    default List<?> rows() {
        return List.of(this);
    }
}
