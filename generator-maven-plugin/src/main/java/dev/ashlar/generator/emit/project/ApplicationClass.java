package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Template;
import dev.ashlar.generator.plan.Plan;

/** Values of the class with the main method. */
record ApplicationClass(String packageName, String name) {

    static ProjectFile<ApplicationClass> file() {
        return new ProjectFile<>(
                ApplicationClass::path,
                Template.named("project/Application.java", Escaping.NONE),
                ApplicationClass::of);
    }

    private static String path(Plan plan) {
        return "src/main/java/" + plan.application().canonicalName().replace('.', '/') + ".java";
    }

    private static ApplicationClass of(Plan plan) {
        return new ApplicationClass(
                plan.application().packageName(), plan.application().simpleName());
    }
}
