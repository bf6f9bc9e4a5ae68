package org.tallystick.catalogues;

import org.tallystick.events.instrument.Catalogue;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document as the strictest reader sees it: nothing unknown, nothing missing, nothing twice. */
final class JointPlan {

    static final Catalogue CATALOGUE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readValue(Catalogues.json("JPOA-CA-2022"), Catalogue.class);

    private JointPlan() {}
}
