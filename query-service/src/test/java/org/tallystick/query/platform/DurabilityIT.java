package org.tallystick.query.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** A service whose read model could lose what it has confirmed does not start. */
class DurabilityIT {

    private final Database database = RealPostgres.shared().freshDatabase("readmodel");

    @Test
    void aReadModelThatDoesNotWaitForTheDiskIsRefused() throws SQLException {
        assertThatCode(this::start).doesNotThrowAnyException();
        try (Connection connection = database.connectAsSuperuser()) {
            String name = connection.getCatalog();
            connection.createStatement().execute("alter database " + name + " set synchronous_commit = off");
        }
        assertThatThrownBy(this::start)
                .hasMessage("PostgreSQL of the database readmodel is not durable: switch on synchronous_commit"
                        + " and start again");
    }

    private void start() {
        RootBeanDefinition client = new RootBeanDefinition(JdbcClient.class, this::client);
        client.addQualifier(new AutowireCandidateQualifier(Qualifier.class, "query"));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBeanDefinition("queryClient", client);
            context.register(Durability.class);
            context.refresh();
        }
    }

    private JdbcClient client() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), "readmodel_query", Database.PASSWORD));
    }
}
