package org.tallystick.acceptance;

import java.io.IOException;

/** All that happens in the half year, in its order. */
record HalfYear(
        Cast cast,
        ReportsOfTheHalfYear reports,
        SignaturesOfTheHalfYear signatures,
        Thing request,
        Thing activity,
        String recommendation,
        String quiet,
        Thing consultation,
        Thing plan) {

    static HalfYear told(Api api) throws IOException {
        Cast cast = new Cast(api);
        AgenciesOfTheHalfYear.told(cast);
        ReportsOfTheHalfYear reports = ReportsOfTheHalfYear.told(cast, api);
        Thing request = SupportOfTheHalfYear.requested(cast);
        Thing activity = SupportOfTheHalfYear.active(cast);
        String recommendation = CounselOfTheHalfYear.recommended(cast);
        String quiet = CounselOfTheHalfYear.recommendedQuietly(cast);
        Thing consultation = CounselOfTheHalfYear.consulted(cast);
        Thing plan = CounselOfTheHalfYear.plannedFurther(cast, CounselOfTheHalfYear.planned(cast));
        RevisionOfTheHalfYear.told(cast);
        SignaturesOfTheHalfYear signatures = SignaturesOfTheHalfYear.told(cast, api);
        return new HalfYear(cast, reports, signatures, request, activity, recommendation, quiet, consultation, plan);
    }

    Asked asked(String path) throws IOException {
        return new Asked(cast, path);
    }

    /** Of the cycle that the half year ends with. */
    Asked askedNow(String path) throws IOException {
        return asked(path + (path.contains("?") ? "&" : "?") + "cycle=" + reports.period());
    }
}
