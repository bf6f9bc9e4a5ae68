package org.tallystick.local.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The issuer's process. */
@SpringBootApplication
@EnableConfigurationProperties(IssuerSettings.class)
public class IssuerMain {

    public static void main(String[] arguments) {
        SpringApplication.run(IssuerMain.class, arguments);
    }
}
