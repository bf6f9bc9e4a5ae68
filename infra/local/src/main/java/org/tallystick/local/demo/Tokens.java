package org.tallystick.local.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of local clients, each fetched once: a load takes less time than one lasts. */
final class Tokens {

    private static final String SECRET = "local";
    private static final int OK = 200;

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, String> byClient = new ConcurrentHashMap<>();

    Tokens(HttpClient http, String issuerUrl) {
        this.http = http;
        this.endpoint = URI.create(issuerUrl + "/oauth2/token");
    }

    String of(String client) {
        return byClient.computeIfAbsent(client, this::fetch);
    }

    private String fetch(String client) {
        String form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + SECRET;
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = CommandApi.send(http, request);
        if (answer.statusCode() != OK) {
            throw CommandApi.unexpected(client + " asks for a token", answer);
        }
        return Json.member(answer.body(), "access_token");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
