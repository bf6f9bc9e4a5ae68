package org.tallystick.query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.query.feed.ReadModel;
import org.tallystick.query.feed.TestLedger;
import org.tallystick.query.platform.TestKeys;
import org.tallystick.query.platform.TestTokens;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealKafka;
import org.tallystick.servers.RealPostgres;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, with databases, a topic and an issuer of its own. */
public final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final TestKeys keys = new TestKeys();
    private final TestTokens tokens = new TestTokens();
    private final TestLedger ledger = new TestLedger(RealKafka.shared().bootstrapServers());
    private final Database readModel = ReadModel.freshDatabase();
    private final Database witness = RealPostgres.shared().freshDatabase("witness");
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private RunningService(Map<String, Object> more) {
        ledger.create();
        Map<String, Object> all = settings();
        all.putAll(more);
        String[] settings = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        context = SpringApplication.run(QueryService.class, settings);
    }

    public static RunningService start() {
        return new RunningService(Map.of());
    }

    public static RunningService start(Map<String, Object> more) {
        return new RunningService(more);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", 0);
        settings.put("spring.kafka.bootstrap-servers", RealKafka.shared().bootstrapServers());
        settings.put("spring.security.oauth2.resourceserver.jwt.public-key-location", "file:" + tokens.publicKeyFile());
        settings.put("tallystick.origin", TestLedger.ORIGIN);
        settings.put("tallystick.topic.name", ledger.topic());
        settings.put("tallystick.readmodel.url", readModel.url());
        settings.put("tallystick.keys.url", keys.url());
        settings.put("tallystick.keys.master-key-file", keys.masterKeyFile().toString());
        login(settings, "tallystick.readmodel", "readmodel_feed");
        login(settings, "tallystick.readmodel.query", "readmodel_query");
        login(settings, "tallystick.readmodel.migration", "readmodel_owner");
        login(settings, "tallystick.keys", "keys_read");
        settings.put("tallystick.witness.url", witness.url());
        settings.put("tallystick.witness.key-file", witnessKeyFile());
        settings.put("tallystick.witness.log-keys", TestLedger.SIGNER.key().toString());
        settings.put("tallystick.webhooks.http", true);
        settings.put("tallystick.webhooks.networks", "127.0.0.1/32");
        login(settings, "tallystick.witness", "witness_keep");
        login(settings, "tallystick.witness.migration", "witness_owner");
        return settings;
    }

    private static Path witnessKeyFile() {
        try {
            Path file = Files.createTempFile("witness", ".key");
            file.toFile().deleteOnExit();
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return Files.writeString(
                    file,
                    NoteSigner.generate("tallystick.test/witness", SignatureType.COSIGNATURE, new SecureRandom()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void login(Map<String, Object> settings, String prefix, String role) {
        settings.put(prefix + ".username", role);
        settings.put(prefix + ".password", Database.PASSWORD);
    }

    public Database witness() {
        return witness;
    }

    public Database readModel() {
        return readModel;
    }

    /** The addresses of all questions, such as {@code /v1/reports/{id}}; what Spring and springdoc bring along is none. */
    public Set<String> questions() {
        Set<String> paths = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    Class<?> type = method.getBeanType();
                    boolean asks = !mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST);
                    if (asks
                            && type.getName().startsWith("org.tallystick.")
                            && !ErrorController.class.isAssignableFrom(type)) {
                        paths.addAll(mapping.getPatternValues());
                    }
                });
        return paths;
    }

    public TestLedger ledger() {
        return ledger;
    }

    public TestKeys keys() {
        return keys;
    }

    public TestTokens tokens() {
        return tokens;
    }

    public HttpResponse<String> get(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Without a token: what logs say to a witness. */
    public HttpResponse<String> post(String path, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** @param body null for none */
    public HttpResponse<String> send(String method, String path, String token, @Nullable String body) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** A command to the service itself. */
    public HttpResponse<String> command(String path, String token) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** What is no text. */
    public HttpResponse<byte[]> file(String path, String token) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .header("Authorization", "Bearer " + token),
                BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public String port() {
        return String.valueOf(context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
        http.close();
    }
}
