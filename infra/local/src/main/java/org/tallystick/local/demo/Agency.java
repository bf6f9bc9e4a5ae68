package org.tallystick.local.demo;

import java.util.List;

/** One national agency, as the coordinator registers it. */
record Agency(String state, String code, String english, String russian) {

    static List<Agency> of(Party state) {
        return Resource.rows("agencies.csv").stream()
                .map(row -> new Agency(row.get(0), row.get(1), row.get(2), row.get(3)))
                .filter(agency -> agency.state().equals(state.name()))
                .toList();
    }
}
