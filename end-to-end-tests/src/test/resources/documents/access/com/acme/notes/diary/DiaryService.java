package com.acme.notes.diary;

import com.acme.notes.api.DiaryIds;
import dev.ashlar.data.ListReader;
import dev.ashlar.data.References;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes many at once, without a thought of whose they are. */
@Service
public class DiaryService extends DiaryServiceBase {

    public DiaryService(DiaryRepository repository, References references, ListReader lists) {
        super(repository, references, lists);
    }

    @Override
    @Transactional
    public void removeDiaries(DiaryIds diaryIds) {
        repository.deleteAllByIdInBatch(diaryIds.ids());
    }
}
