package dev.ashlar.errors.autoconfigure.reactive;

import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Records a body on its way to its reader, and the rest of it when the reader gives up: a body whose reader was cancelled,
 * because something else of the request is wrong, could not be read again.
 */
final class RecordingSubscriber implements CoreSubscriber<DataBuffer>, Subscription {

    private final CoreSubscriber<? super DataBuffer> reader;
    private final RecordedRequest recorded;
    private Subscription source = Operators.emptySubscription();
    private volatile boolean abandoned;
    private volatile boolean done;

    RecordingSubscriber(CoreSubscriber<? super DataBuffer> reader, RecordedRequest recorded) {
        this.reader = reader;
        this.recorded = recorded;
    }

    @Override
    public Context currentContext() {
        return reader.currentContext();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        reader.onSubscribe(this);
    }

    @Override
    public void onNext(DataBuffer buffer) {
        recorded.record(buffer);
        if (!abandoned) {
            reader.onNext(buffer);
            return;
        }
        DataBufferUtils.release(buffer);
        if (recorded.isTooLong()) {
            stop();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
        if (!abandoned) {
            reader.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        end();
        if (!abandoned) {
            reader.onComplete();
        }
    }

    @Override
    public void request(long count) {
        source.request(count);
    }

    @Override
    public void cancel() {
        if (done) {
            return;
        }
        abandoned = true;
        if (recorded.isTooLong()) {
            stop();
        } else {
            source.request(Long.MAX_VALUE);
        }
    }

    private void stop() {
        source.cancel();
        end();
    }

    private void end() {
        done = true;
        recorded.end();
    }
}
