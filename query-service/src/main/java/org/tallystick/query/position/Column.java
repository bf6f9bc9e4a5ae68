package org.tallystick.query.position;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * @param type PostgreSQL name
 * @param value anything whose {@code toString} PostgreSQL reads as {@code type}
 */
record Column<R>(String name, String type, Function<R, ? extends @Nullable Object> value) {}
