package org.tallystick.local.issuer;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url what tokens name as their issuer, and where services look for its keys
 * @param keyFile the signing key, made when it is not there
 */
@ConfigurationProperties("tallystick.issuer")
record IssuerSettings(String url, Path keyFile) {}
