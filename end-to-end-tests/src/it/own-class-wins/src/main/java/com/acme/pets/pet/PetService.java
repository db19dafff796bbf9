package com.acme.pets.pet;

import dev.ashlar.data.References;
import org.springframework.stereotype.Service;

/** Written by the user, under the name of a generated class. */
@Service
public class PetService extends PetServiceBase {
    public PetService(PetRepository repository, References references) {
        super(repository, references);
    }

    public String writtenBy() {
        return "the user";
    }
}
