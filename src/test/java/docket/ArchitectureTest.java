package docket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import docket.credentials.Passwords;
import docket.links.Addresses;
import docket.signin.Door;
import docket.visitors.Devices;
import docket.visitors.Guard;
import docket.visitors.Throttle;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Holds the code to the drawings in docs/ and to the habits of CONTRIBUTING.md that a machine can check. */
class ArchitectureTest {

    /** The folders; the root package only puts them together. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("docket")
            .that(not(resideInAPackage("docket")));

    private static final String[] DESK = {
        "docket.drafts",
        "docket.bulk",
        "docket.views",
        "docket.queues",
        "docket.casework",
        "docket.requests",
        "docket.correspondents",
        "docket.participants",
        "docket.tickets",
        "docket.messages",
        "docket.attachments",
        "docket.tokens",
        "docket.passkeys",
        "docket.identities",
        "docket.signin",
        "docket.credentials",
        "docket.sessions",
        "docket.links",
        "docket.visitors",
        "docket.oidc",
        "docket.profiles",
        "docket.staff",
        "docket.mailtexts",
        "docket.departments",
        "docket.accounts",
        "docket.audit",
        "docket.events"
    };

    /** The folders of the desk that sign people in: what opens something to somebody is called in these alone. */
    private static final String[] SIGNING_IN = {
        "docket.passkeys",
        "docket.identities",
        "docket.signin",
        "docket.credentials",
        "docket.sessions",
        "docket.links",
        "docket.visitors"
    };

    @Test
    void calls_go_inwards_as_the_rings_are_drawn() {
        classes().should(adheres("rings.puml")).check(HOUSE);
    }

    @Test
    void the_folders_of_the_desk_use_each_other_as_drawn() {
        classes().that().resideInAnyPackage(DESK).should(adheres("desk.puml")).check(HOUSE);
    }

    @Test
    void no_folders_use_each_other_in_a_circle() {
        slices().matching("docket.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void only_what_signs_people_in_comes_near_the_door() {
        classes()
                .that()
                .belongToAnyOf(Door.class, Passwords.class, Addresses.class, Devices.class, Guard.class, Throttle.class)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(SIGNING_IN)
                .check(HOUSE);
    }

    @Test
    void only_what_signs_people_in_takes_part_in_its_acts() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(SIGNING_IN)
                .and()
                .areAnnotatedWith(describe("part of an act", ArchitectureTest::isPartOfAnAct))
                .or()
                .haveFullName("docket.sessions.Sessions.confirm(docket.sessions.Session)")
                .should()
                .onlyBeCalled()
                .byClassesThat()
                .resideInAnyPackage(SIGNING_IN)
                .check(HOUSE);
    }

    private static boolean isPartOfAnAct(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isEquivalentTo(Transactional.class)
                && annotation.as(Transactional.class).propagation() == Propagation.MANDATORY;
    }

    @Test
    void sql_lives_in_its_own_types() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Sql")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jdbi.v3.sqlobject.statement")
                .check(HOUSE);
    }

    @Test
    void only_the_ways_in_and_the_health_checks_answer_requests() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .resideInAnyPackage(
                        "docket.v3",
                        "docket.ticketapi",
                        "docket.mailapi",
                        "docket.setupapi",
                        "docket.peopleapi",
                        "docket.http",
                        "docket.platform")
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .check(HOUSE);
    }

    @Test
    void pages_are_made_by_classes_that_say_so() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Pages")
                .check(HOUSE);
    }

    @Test
    void a_resource_opens_no_transaction() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    @Test
    void nothing_reads_serialised_objects_or_guesses_secrets() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Runtime")
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> adheres(String drawing) {
        return adhereToPlantUmlDiagram(Path.of("docs", drawing), consideringOnlyDependenciesInDiagram());
    }
}
