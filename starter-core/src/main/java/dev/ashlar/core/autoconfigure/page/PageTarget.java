package dev.ashlar.core.autoconfigure.page;

import dev.ashlar.core.page.CursorPage;
import dev.ashlar.core.page.ListPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another page of a list, and what it is to this one; without a position it is the first. */
record PageTarget(String relation, @Nullable String position) {

    static List<PageTarget> of(CursorPage<?> page) {
        List<PageTarget> targets = new ArrayList<>();
        targets.add(new PageTarget("first", null));
        if (page.previous() != null) {
            targets.add(new PageTarget("prev", page.previous()));
        }
        if (page.next() != null) {
            targets.add(new PageTarget("next", page.next()));
        }
        return targets;
    }

    static List<PageTarget> of(ListPage<?> page, int firstPage) {
        Long number = page.page();
        Long offset = page.offset();
        if (number != null) {
            return targets(page, new Steps(firstPage, number, 1));
        }
        return targets(page, new Steps(0, offset == null ? 0 : offset, page.size()));
    }

    private static List<PageTarget> targets(ListPage<?> page, Steps steps) {
        List<PageTarget> targets = new ArrayList<>();
        targets.add(new PageTarget("first", String.valueOf(steps.first())));
        if (steps.current() > steps.first()) {
            long previous = Math.max(steps.first(), steps.current() - steps.step());
            targets.add(new PageTarget("prev", String.valueOf(previous)));
        }
        if (page.hasNext()) {
            targets.add(new PageTarget("next", String.valueOf(steps.current() + steps.step())));
        }
        Long total = page.total();
        if (total != null) {
            long pagesBefore = Math.max(0, total - 1) / page.size();
            targets.add(new PageTarget("last", String.valueOf(steps.first() + pagesBefore * steps.step())));
        }
        return targets;
    }

    private record Steps(long first, long current, long step) {}
}
