package dev.ashlar.errors.autoconfigure.netty;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.web.FailureLog;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Queue;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Gives a body to errors that Netty answers without one. Everything of the application's has a body by then. */
final class ProblemChannelHandler extends ChannelDuplexHandler {

    private final ProblemRenderer renderer;
    private final FailureLog log = new FailureLog();
    private final Queue<RequestLine> unanswered = new ArrayDeque<>();

    ProblemChannelHandler(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            unanswered.add(RequestLine.of(request));
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        Object answer = message;
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            RequestLine line = unanswered.poll();
            if (line != null && message instanceof FullHttpResponse full && isErrorWithoutBody(full, line)) {
                answer = withBody(full, line);
                full.release();
            }
        }
        super.write(context, answer, promise);
    }

    private static boolean isErrorWithoutBody(FullHttpResponse response, RequestLine line) {
        return response.status().code() >= 400
                && !line.method().equals("HEAD")
                && !response.content().isReadable()
                && HttpUtil.getContentLength(response, 0L) == 0;
    }

    private FullHttpResponse withBody(FullHttpResponse response, RequestLine line) {
        HttpStatusCode status = HttpStatusCode.valueOf(response.status().code());
        ProblemContext context =
                new ProblemContext(line.requestId(), "", line.path(), Locale.getDefault(), OptionalInt.empty(), null);
        ProblemBody body =
                renderer.render(Problem.of(StandardErrorCode.forStatus(status)).withStatus(status), context);
        log.log(line.method(), context, body, false);
        FullHttpResponse filled = response.replace(Unpooled.wrappedBuffer(body.toJson()));
        filled.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, filled.content().readableBytes());
        return filled;
    }
}
