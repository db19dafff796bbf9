package com.example.bookshop.order;

import com.example.bookshop.api.Order;
import com.example.bookshop.api.OrderLine;
import com.example.bookshop.api.OrderStatus;
import com.example.bookshop.book.BookEntity;
import dev.ashlar.data.References;
import dev.ashlar.errors.ConflictException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the place of the generated service: it prices new orders, and it cancels, which no document can describe. All else
 * is as generated.
 */
@Service
public class OrderService extends OrderServiceBase {

    public OrderService(OrderRepository repository, References references) {
        super(repository, references);
    }

    @Override
    @Transactional
    public Order cancelOrder(Long orderId) {
        OrderEntity order = find(orderId);
        if (order.getStatus() != OrderStatus.PLACED) {
            throw new ConflictException("An order that is " + order.getStatus() + " cannot be cancelled.");
        }
        order.setStatus(OrderStatus.CANCELLED);
        return OrderMapper.toOrder(save(order));
    }

    /** A step that every generated write takes: here new orders get the prices of the day. */
    @Override
    protected OrderEntity save(OrderEntity order) {
        if (order.getId() == null) {
            price(order);
        }
        return super.save(order);
    }

    private void price(OrderEntity order) {
        List<UUID> ordered = order.getLines().stream().map(OrderLine::bookId).toList();
        List<BookEntity> books = references.references(BookEntity.class, ordered, "/lines", "/bookId");
        List<OrderLine> priced = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int index = 0; index < books.size(); index++) {
            OrderLine line = order.getLines().get(index);
            BigDecimal price = books.get(index).getPrice();
            priced.add(new OrderLine(line.bookId(), line.quantity(), price));
            total = total.add(price.multiply(BigDecimal.valueOf(line.quantity())));
        }
        order.setLines(priced);
        order.setTotal(total);
    }
}
