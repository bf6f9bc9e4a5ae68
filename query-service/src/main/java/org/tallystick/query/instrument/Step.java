package org.tallystick.query.instrument;

import java.util.List;
import java.util.Map;

/** What one revision made of an item. */
record Step(String change, List<String> successors, Map<String, String> reason) {}
