package dev.ashlar.errors.autoconfigure.netty;

import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.reactive.ReactiveProblems;
import io.netty.channel.ChannelPipeline;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Auto-configuration of problems for embedded Reactor Netty. HTTP/2 and HTTP/3 keep Netty's own empty answers. */
@AutoConfiguration(afterName = "dev.ashlar.errors.autoconfigure.reactive.ReactiveErrorsAutoConfiguration")
@ConditionalOnClass({NettyReactiveWebServerFactory.class, HttpServer.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(ReactiveProblems.class)
public final class NettyErrorsAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> problemNettyCustomizer(ProblemRenderer renderer) {
        return factory -> factory.addServerCustomizers(
                server -> server.doOnChannelInit((observer, channel, address) -> addTo(channel.pipeline(), renderer)));
    }

    private static void addTo(ChannelPipeline pipeline, ProblemRenderer renderer) {
        if (pipeline.get(NettyPipeline.HttpCodec) != null) {
            pipeline.addAfter(
                    NettyPipeline.HttpCodec,
                    ProblemChannelHandler.class.getName(),
                    new ProblemChannelHandler(renderer));
        }
    }
}
