package dev.ashlar.errors.autoconfigure.reactive;

import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Hands errors of the virtual machine on to whoever answers. Reactor takes them for fatal and throws them out of the
 * subscription past every handler, so that the request would have no answer. A cause that leads in a circle is one of them:
 * Spring's search for an {@code @ExceptionHandler} overflows the stack.
 */
final class FatalErrors extends MonoOperator<Void, Void> {

    private FatalErrors(Mono<Void> source) {
        super(source);
    }

    /** The source, failing with what it would throw. */
    static Mono<Void> signalledBy(Mono<Void> source) {
        return new FatalErrors(source);
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> actual) {
        Guard guard = new Guard(actual);
        try {
            source.subscribe(guard);
        } catch (VirtualMachineError | LinkageError fatal) {
            guard.fail(fatal);
        }
    }

    /** Lets one end of the source pass. */
    private static final class Guard implements CoreSubscriber<Void> {

        private final CoreSubscriber<? super Void> actual;
        private Subscription subscription = Operators.emptySubscription();
        private boolean started;
        private volatile boolean ended;

        Guard(CoreSubscriber<? super Void> actual) {
            this.actual = actual;
        }

        @Override
        public Context currentContext() {
            return actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription source) {
            subscription = source;
            started = true;
            actual.onSubscribe(source);
        }

        @Override
        public void onNext(Void nothing) {
            // There is none.
        }

        @Override
        public void onError(Throwable failure) {
            if (!ended) {
                ended = true;
                actual.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            if (!ended) {
                ended = true;
                actual.onComplete();
            }
        }

        void fail(Error fatal) {
            subscription.cancel();
            if (started) {
                onError(fatal);
            } else if (!ended) {
                ended = true;
                Operators.error(actual, fatal);
            }
        }
    }
}
