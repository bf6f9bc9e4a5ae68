package org.tallystick.query.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One attempt: a signed POST to an address that may be called; of the answer only its head is read. */
final class Sender implements AutoCloseable {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient client;
    private final Duration timeout;
    private final InstantSource time;

    Sender(Destinations destinations, WebhookProperties settings, InstantSource time) {
        this.timeout = settings.timeout();
        this.time = time;
        Timeout each = Timeout.of(timeout);
        Http1Config bounded = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(destinations)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(bounded)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .build())
                        .setMaxConnTotal(2 * settings.atOnce())
                        .setMaxConnPerRoute(2 * settings.atOnce())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(each)
                        .setResponseTimeout(each)
                        .build())
                // A connection that was kept would be to an address that was looked at long ago.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("tallystick")
                .build();
    }

    Outcome send(URI url, Message message, List<byte[]> secrets) {
        HttpPost post = new HttpPost(url);
        long now = time.instant().getEpochSecond();
        post.setHeader("webhook-id", message.id());
        post.setHeader("webhook-timestamp", Long.toString(now));
        post.setHeader("webhook-signature", Signatures.header(secrets, message.id(), now, message.body()));
        post.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        CompletableFuture<Boolean> late = CompletableFuture.supplyAsync(
                post::cancel, CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return outcome(client.executeOpen(HttpHost.create(url), post, null));
        } catch (UnknownHostException e) {
            return Outcome.failed("no public address");
        } catch (InterruptedIOException e) {
            return Outcome.failed("no answer within " + timeout.toSeconds() + " s");
        } catch (SSLException e) {
            return Outcome.failed("no TLS");
        } catch (IOException e) {
            return Outcome.failed(
                    post.isCancelled() ? "no answer within " + timeout.toSeconds() + " s" : "no connection");
        } finally {
            late.cancel(false);
            // Closing the answer would read it to its end, which may never come: this drops the connection.
            post.cancel();
        }
    }

    private Outcome outcome(ClassicHttpResponse answer) {
        int status = answer.getCode();
        if (status / 100 == 2) {
            return Outcome.DELIVERED;
        }
        Header retry = answer.getFirstHeader("Retry-After");
        return new Outcome("status " + status, status == 410, retryAfter(retry == null ? null : retry.getValue()));
    }

    private Duration retryAfter(@Nullable String value) {
        return value == null ? Duration.ZERO : RetryAfter.parse(value, time.instant());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
