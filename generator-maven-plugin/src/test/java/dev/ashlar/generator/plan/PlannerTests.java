package dev.ashlar.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import org.junit.jupiter.api.Test;

class PlannerTests {

    private final Plan plan = new Planner().plan(Blueprints.clinic(), Blueprints.PROJECT);

    @Test
    void everythingLiesUnderTheBasePackage() {
        ResourcePlan pet = plan.resource("Pet");

        assertThat(plan.application().canonicalName()).isEqualTo("com.acme.clinic.ClinicApplication");
        assertThat(plan.record("Pet").type().canonicalName()).isEqualTo("com.acme.clinic.api.Pet");
        assertThat(pet.types().entity().canonicalName()).isEqualTo("com.acme.clinic.pet.PetEntity");
        assertThat(group("Pet").types().api().canonicalName()).isEqualTo("com.acme.clinic.api.PetApi");
        assertThat(group("Pet").types().service().canonicalName()).isEqualTo("com.acme.clinic.pet.PetService");
    }

    @Test
    void aTypeOfTheUsersIsOwned() {
        assertThat(plan.isOwned(ClassName.get("com.acme.clinic.pet", "PetService")))
                .isTrue();
        assertThat(plan.isOwned(ClassName.get("com.acme.clinic.pet", "PetMapper")))
                .isFalse();
    }

    @Test
    void enumConstantsThatBecomeTheSameNameAreNumbered() {
        assertThat(plan.enums().get(0).constants())
                .extracting(EnumPlan.Constant::name)
                .containsExactly("CAT", "CAT2", "GUINEA_PIG");
        assertThat(plan.enums().get(0).stored()).isTrue();
    }

    @Test
    void tablesHoldColumnsForeignKeysAndConstraintsWithNamesThatTellThePlace() {
        Table table = plan.resource("Pet").table();

        assertThat(table.name()).isEqualTo("pets");
        assertThat(table.sequence()).isEqualTo("pets_id_seq");
        assertThat(table.columns())
                .extracting(Column::name)
                .containsExactly("id", "kind", "order_value", "owner_id", "row_version");
        assertThat(table.columns().get(1).sqlType()).isEqualTo("varchar(10)");
        assertThat(table.columns().get(1).check())
                .isEqualTo(new Column.Check("ck_pets__kind", "kind IN ('cat', 'Cat', 'guinea pig')"));
        assertThat(table.foreignKeys())
                .containsExactly(new Table.ForeignKey("fk_pets__owner_id", "owner_id", "owners", "id", false));
        assertThat(table.indexes())
                .containsExactly(new Table.Index("ix_pets__owner_id", "owner_id", Table.Index.Method.BTREE));
        assertThat(plan.resource("Owner").table().uniques())
                .extracting(Table.Unique::name)
                .containsExactly("uq_owners__name");
    }

    @Test
    void aJoinTableBetweenRowsOfOneTableHasTwoColumns() {
        Link.JoinTable join = plan.resource("Pet").link("friends").join();

        assertThat(join).isNotNull();
        assertThat(join.name()).isEqualTo("pet_friends");
        assertThat(join.ownColumn().name()).isEqualTo("pet_id");
        assertThat(join.targetColumn().name()).isEqualTo("pet_id2");
    }

    @Test
    void aJoinTableKeepsClearOfTheTablesOfResources() {
        Plan plan = new Planner().plan(Blueprints.withResourceNamed("PetFriend"), Blueprints.PROJECT);

        assertThat(plan.resource("PetFriend").table().name()).isEqualTo("pet_friends");
        assertThat(plan.resource("Pet").link("friends").join())
                .isNotNull()
                .extracting(Link.JoinTable::name)
                .isEqualTo("pet_friends2");
    }

    @Test
    void rowsThatShowEachOtherStopWhereTheCircleCloses() {
        View owner = plan.resource("Owner").view("Owner");
        View pet = plan.resource("Pet").view("Pet");

        assertThat(owner.bindings().get(3)).isInstanceOf(View.Binding.ToRow.class);
        assertThat(pet.bindings().get(3)).isInstanceOf(View.Binding.Unbound.class);
    }

    @Test
    void whatIsNeverReturnedAndWhatIsNotStoredIsShownByNothing() {
        assertThat(plan.resource("Owner").view("Owner").bindings().get(2)).isInstanceOf(View.Binding.Unbound.class);
        assertThat(plan.resource("Pet").view("Pet").bindings().get(4)).isInstanceOf(View.Binding.Unbound.class);
    }

    @Test
    void inputsNameRelatedRows() {
        View input = plan.resource("Pet").input("Pet");

        assertThat(input.method()).isEqualTo("apply");
        assertThat(input.bindings().get(3))
                .isInstanceOfSatisfying(
                        View.Binding.ToRow.class,
                        row -> assertThat(row.targetSchema()).isEqualTo("Owner"));
    }

    @Test
    void aCreatePointsToTheOperationThatReadsTheRow() {
        MethodPlan create = group("Pet").methods().get(0);

        assertThat(create.location()).isNotNull();
        assertThat(create.location().path()).isEqualTo("/owners/{ownerId}/pets/{petId}");
        assertThat(create.location().values())
                .containsExactly(
                        new MethodPlan.Location.Value.OfArgument("ownerId"),
                        new MethodPlan.Location.Value.OfResult("id"));
    }

    @Test
    void methodNamesKeepClearOfWhatEveryServiceHas() {
        assertThat(group("Pet").methods()).extracting(MethodPlan::name).containsExactly("find2", "getPet");
    }

    @Test
    void generatedOperationsTakeNoHeadersButCustomOnesDo() {
        MethodPlan create = group("Pet").methods().get(0);
        MethodPlan upload = group("Uploads").methods().get(0);

        assertThat(create.arguments()).extracting(Argument::name).containsExactly("ownerId", "row2", "pet");
        assertThat(create.serviceArguments()).extracting(Argument::name).containsExactly("ownerId", "pet");
        assertThat(upload.serviceArguments()).extracting(Argument::name).containsExactly("xToken", "body");
        assertThat(upload.result()).isEqualTo(TypeName.VOID);
    }

    @Test
    void aDocumentThatDeclaresOnly400GetsItForInvalidInput() {
        assertThat(group("Pet").methods().get(0).validationStatus()).isEqualTo(400);
    }

    @Test
    void askingForWhatIsNotPlannedIsADefectThatNamesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.resource("Ghost"))
                .withMessageContaining("Ghost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.record("Ghost"))
                .withMessageContaining("Ghost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.resource("Pet").attribute("ghost"))
                .withMessageContaining("ghost");
    }

    private GroupPlan group(String name) {
        return plan.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
