package dev.ashlar.test.sample;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BookController {

    private final BookRepository books;

    BookController(BookRepository books) {
        this.books = books;
    }

    @GetMapping("/books")
    List<Book> list() {
        return books.findAll();
    }

    @PostMapping("/books")
    Book add(@RequestBody String title) {
        return books.save(new Book(title));
    }

    @GetMapping("/a/{id}")
    Book get(@PathVariable long id) {
        return books.findById(id).orElseThrow();
    }

    @GetMapping("/b")
    List<Book> search(@RequestParam String title) {
        return books.findAll().stream()
                .filter(book -> book.getTitle().equals(title))
                .toList();
    }

    @GetMapping("/c")
    String tenant(@RequestHeader("Tenant") String tenant) {
        return tenant;
    }

    @GetMapping("/d")
    @ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
    void waitsForCode() {}

    @GetMapping("/docs")
    String docs() {
        return "The API";
    }
}
