package dev.ashlar.errors.shop;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

enum ShopError implements ErrorCode {
    OUT_OF_STOCK,
    SHOP_CLOSED {
        @Override
        public HttpStatus status() {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    };

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
