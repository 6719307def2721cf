package docket.heads;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a header, it is read or passed over. */
class HeadFuzzTest {

    /** Headers of a structure of their own. */
    private static final List<String> NAMES = List.of(
            "from",
            "to",
            "return-path",
            "received",
            "subject",
            "date",
            "message-id",
            "references",
            "content-language",
            "authentication-results",
            "auto-submitted",
            "x-auto-response-suppress",
            "x-docket");

    @ValueSource(
            strings = {
                "Lee, Ann <ann@example.com>, Team: bob@example.com, \"C \\\"D\\\"\" <c@d.example>;, dan@example.com (Dan)",
                "=?utf-8?Q?=3Cevil=40evil.example=3E?= <eve@example.com>",
                "<a@b.example> <c@d.example>",
                "\"unclosed <frank@example.com>, (unclosed",
                "jürgen@münchen.example"
            })
    @FuzzTest
    void any_text_is_addresses_or_none(@NotNull String text) {
        List<Address> found = Addresses.in(text, 200);

        assertThat(found).hasSizeLessThanOrEqualTo(200).allSatisfy(address -> {
            assertThat(address.email().value()).contains("@").doesNotContain("\n", "<", ">");
            assertThat(address.name().codePointCount(0, address.name().length()))
                    .isLessThanOrEqualTo(200);
        });
    }

    @ValueSource(
            strings = {
                "=?utf-8?B?5pel5pys6Kqe44Gu?= =?utf-8?B?5ZCN5YmN?=",
                "mx.desk.example 1; dkim=pass header.d=a.example (key; 2048), dmarc = fail header.from=b.example",
                "attachment; filename*0*=utf-8''%E3%81%A8; filename*1=\" 100%.bin\"; filename=\"=?utf-8?Q?a?=\"",
                "Tue, 3 Nov 2026 10:14:58 +0100 (CET)",
                "<a@b> nonsense <c d@e> <> <f@g",
                "from a by b for <support@desk.example>; Tue, 24 Nov 2026 11:00:00 +0000",
                "auto-replied (vacation); owner=\"x\""
            })
    @FuzzTest
    void any_text_is_a_header(@NotNull String text) {
        Headers headers = new Headers();
        NAMES.forEach(name -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));

        Head head = Heads.of(headers);
        Parameters parameters = Parameters.of(headers.first("subject"));

        assertThat(parameters.value()).isNotNull();
        assertThat(parameters.get("filename")).isNotNull();
        assertThat(head.subject()).doesNotContain("\n", "\r", "\0");
        assertThat(head.references())
                .hasSizeLessThanOrEqualTo(50)
                .allSatisfy(id -> assertThat(id).isNotEmpty().doesNotContain("<", ">", " "));
        assertThat(head.authentication())
                .allSatisfy(checked -> assertThat(checked.server()).isNotNull());
    }
}
