package docket.staffapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.staffapi.Noun.Made;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the resources of the set-up have in common: each kind of thing, created, read, changed, retired and listed. */
class SetUpTest {

    private static final String STALE = "\"stale\"";

    private static String renamed() {
        return "{\"name\": \"Renamed " + UUID.randomUUID() + "\"}";
    }

    @ParameterizedTest
    @EnumSource
    void what_is_created_is_answered_with_its_place_and_tag(Noun noun) {
        Made made = noun.make();

        assertThat(made.answer().status()).isEqualTo(201);
        assertThat(made.path()).isEqualTo(noun.path() + "/" + made.id());
        assertThat(made.tag()).matches("\"[^\"]+\"");
        Answer read = Noun.reader().get(made.path());
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.header("ETag")).isEqualTo(made.tag());
        assertThat(Noun.reader().get(made.path(), "If-None-Match", made.tag()).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_keeps_what_was_not_sent_and_answers_the_new_tag(Noun noun) {
        Made made = noun.make();

        Answer changed = noun.writer().patch(made.path(), renamed(), "If-Match", made.tag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("name").stringValue()).startsWith("Renamed");
        made.json()
                .properties()
                .forEach(field -> assertThat(field.getKey().equals("name")
                                || field.getValue().equals(changed.json().get(field.getKey())))
                        .as(field.getKey())
                        .isTrue());
        assertThat(changed.header("ETag")).isNotEqualTo(made.tag());
        assertThat(Noun.reader().get(made.path()).header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @ParameterizedTest
    @EnumSource
    void two_who_change_the_same_thing_do_not_overwrite_each_other(Noun noun) {
        Made made = noun.make();
        Api writer = noun.writer();
        writer.patch(made.path(), renamed(), "If-Match", made.tag());

        assertThat(writer.patch(made.path(), renamed(), "If-Match", made.tag()).status())
                .isEqualTo(412);
        assertThat(writer.patch(made.path(), "{\"name\": null}", "If-Match", STALE)
                        .status())
                .isEqualTo(412);
        assertThat(writer.patch(made.path(), renamed()).status()).isEqualTo(428);
        String retirement = made.path() + "/retirement";
        assertThat(writer.put(retirement, "If-Match", made.tag()).status()).isEqualTo(412);
        assertThat(writer.delete(retirement, "If-Match", made.tag()).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_retired_says_so_and_comes_back(Noun noun) {
        Made made = noun.make();
        String retirement = made.path() + "/retirement";
        String since = noun == Noun.PEOPLE || noun == Noun.STAFF ? "disabledAt" : "retiredAt";

        assertThat(noun.writer().put(retirement, "If-Match", made.tag()).status())
                .isEqualTo(204);
        assertThat(Noun.reader().get(made.path()).json().has(since)).isTrue();
        assertThat(noun.writer().delete(retirement).status()).isEqualTo(204);
        assertThat(Noun.reader().get(made.path()).header("ETag")).isEqualTo(made.tag());
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_is_sent_twice_with_one_key_makes_one_thing(Noun noun) {
        String form = noun.form();
        String key = UUID.randomUUID().toString();

        Answer first = noun.writer().post(noun.path(), form, "Idempotency-Key", key);
        Answer second = noun.writer().post(noun.path(), form, "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(noun.writer()
                        .post(noun.path(), noun.form(), "Idempotency-Key", key)
                        .errors())
                .containsOnlyKeys("Idempotency-Key");
    }

    @ParameterizedTest
    @EnumSource
    void a_form_is_read_strictly(Noun noun) {
        String path = noun.make().path();

        assertThat(noun.writer().post(noun.path(), "{\"colour\": \"red\"}").status())
                .isEqualTo(400);
        assertThat(noun.writer().post(noun.path(), "{\"name\": 5}").status()).isEqualTo(400);
        assertThat(noun.writer().patch(path, "{\"id\": 5}", "If-Match", STALE).status())
                .isEqualTo(400);
        Answer empty = noun.writer().post(noun.path(), "{}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).containsKeys("name", noun.required());
        Answer unnamed = noun.writer().patch(path, "{\"name\": null}", "If-Match", "*");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.errors()).containsOnlyKeys("name");
    }

    @ParameterizedTest
    @EnumSource
    void rights_are_asked_before_the_form_is_judged_and_the_thing_looked_up(Noun noun) {
        for (Api caller : List.of(Noun.trainee(), Noun.reader())) {
            for (String path : List.of(noun.make().path(), noun.path() + "/" + Long.MAX_VALUE)) {
                assertThat(caller.patch(path, "{}", "If-Match", "*").status()).isEqualTo(403);
                assertThat(caller.put(path + "/retirement").status()).isEqualTo(403);
                assertThat(caller.delete(path + "/retirement").status()).isEqualTo(403);
            }
            assertThat(caller.post(noun.path(), "{}").status()).isEqualTo(403);
            assertThat(caller.get(noun.path()).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_is_not_found(Noun noun) {
        String nothing = noun.path() + "/" + Long.MAX_VALUE;

        assertThat(Noun.reader().get(nothing).status()).isEqualTo(404);
        assertThat(noun.writer().patch(nothing, "{}", "If-Match", STALE).status())
                .isEqualTo(404);
        assertThat(noun.writer().put(nothing + "/retirement").status()).isEqualTo(404);
        assertThat(noun.writer().delete(nothing + "/retirement").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void a_list_is_read_page_by_page_and_narrowed(Noun noun) {
        long first = noun.make().id();
        Made second = noun.make();
        noun.writer().put(second.path() + "/retirement");
        String flag = noun == Noun.PEOPLE || noun == Noun.STAFF ? "disabled" : "retired";

        assertThat(ids(noun.path() + "?limit=1")).doesNotHaveDuplicates().contains(first, second.id());
        assertThat(ids(noun.path() + "?limit=200&" + flag + "=true"))
                .contains(second.id())
                .doesNotContain(first);
        assertThat(ids(noun.path() + "?limit=200&" + flag + "=false"))
                .contains(first)
                .doesNotContain(second.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_list_takes_the_parameters_that_it_knows(Noun noun) {
        for (String wrong : List.of("colour=red", "limit=0", "after=here", "limit=1&limit=2")) {
            assertThat(Noun.reader().get(noun.path() + "?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        Answer page = Noun.reader().get(noun.path());
        assertThat(Noun.reader()
                        .get(noun.path(), "If-None-Match", page.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    /** The ids of all pages. */
    private static List<Long> ids(String path) {
        List<Long> ids = new ArrayList<>();
        String place = "";
        do {
            JsonNode page = Noun.reader().get(path + place).json();
            page.get("items").forEach(item -> ids.add(item.get("id").longValue()));
            place = page.has("next") ? "&after=" + page.get("next").stringValue() : "";
        } while (!place.isEmpty());
        return ids;
    }
}
