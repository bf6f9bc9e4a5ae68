package org.tallystick.local;

/**
 * Fills an empty ledger through the public API of command-service.
 *
 * <p>Called once per data folder, when command-service is healthy and its scripted clock may be set, before query-service starts.
 * When it returns, everything is recorded and the scripted clock has been ended. When it throws, or the process dies meanwhile, the
 * data folder is refused from then on: half a demo can not be continued.
 */
public interface DemoLoad {

    /**
     * @param commandUrl address of command-service, without a slash at the end
     * @param issuerUrl address of the token issuer, likewise
     */
    void load(String commandUrl, String issuerUrl, Progress progress);
}
