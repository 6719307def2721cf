package docket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import docket.mime.Quotes.Parts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail says anew, what it repeats, and its signature. */
class QuotesTest {

    @Test
    void a_text_is_split_into_what_is_new_what_is_repeated_and_the_signature() {
        assertThat(Quotes.split("Yes.\n\nOn 3 May 2026, Ann wrote:\n> Is it?\n\n-- \nBob\nExample Ltd\n"))
                .isEqualTo(new Parts("Yes.", "On 3 May 2026, Ann wrote:\n> Is it?", "-- \nBob\nExample Ltd"));
    }

    @Test
    void a_text_that_repeats_nothing_is_all_new() {
        assertThat(Quotes.split("On Monday he wrote:\nall is well.\n\nFrom: the beginning\nto the end"))
                .isEqualTo(new Parts("On Monday he wrote:\nall is well.\n\nFrom: the beginning\nto the end", "", ""));
    }

    @Test
    void a_text_of_quotes_alone_is_all_new() {
        assertThat(Quotes.split("> Only this\n")).isEqualTo(new Parts("> Only this", "", ""));
        assertThat(Quotes.said("> Only this\n")).isEmpty();
    }

    @Test
    void what_is_said_between_quotes_is_new() {
        assertThat(Quotes.split("> One?\nYes.\n\n> Two?\n\nNo.").fresh()).isEqualTo("Yes.\n\nNo.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Sat, Nov 7, 2026 at 5:58 PM Ann <ann@example.com> wrote:",
                "On Sat, Nov 7, 2026 at 5:58 PM Ann Lee of the Long Department\n<ann.lee@department.example> wrote:",
                "Am 13.11.26 um 19:20 schrieb Ann:",
                "Am Sa., 7. Nov. 2026 um 17:58 Uhr schrieb Ann <ann@example.com>:",
                "Le 11 nov. 2026 à 16:02, Ann <ann@example.com> a écrit :",
                "El sáb, 7 nov 2026 a las 17:58, Ann (<ann@example.com>) escribió:",
                "Il giorno sab 7 nov 2026 alle ore 17:58 Ann <ann@example.com> ha scritto:",
                "Op za 7 nov 2026 om 17:58 schreef Ann <ann@example.com>:",
                "-----Original Message-----",
                "-----Ursprüngliche Nachricht-----",
                "-------- Message d'origine --------",
                "________________________________\nFrom: Ann <ann@example.com>\nSent: Monday\nTo: Bob\nSubject: Help",
                "*From:* Ann\n*Sent:* Monday, November 2, 2026\n*To:* Bob\n*Subject:* Help",
                "Von: Ann\nGesendet: Montag, 2. November 2026\nAn: Bob\nBetreff: Hilfe",
                "Von: Ann\nDatum: Montag, 2. November 2026\nBetreff: Hilfe",
                "De : Ann\nEnvoyé : lundi 2 novembre 2026\nÀ : Bob\nObjet : Aide",
                "Da: Ann\nInviato: lunedì 2 novembre 2026\nA: Bob\nOggetto: Aiuto",
                "Van: Ann\nVerzonden: maandag 2 november 2026\nAan: Bob\nOnderwerp: Hulp",
                "De: Ann\nEnviado el: lunes, 2 de noviembre de 2026\nPara: Bob\nCC: Carla\nAsunto: Ayuda"
            })
    void what_stands_above_a_repeated_mail_is_known_in_many_languages(String above) {
        assertThat(read("New.\n\n" + above + "\n\nOld.\n"))
                .containsExactly("SAID: New.", "QUOTED: " + above + "\n\nOld.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 3 May 2026 your colleague wrote:\nwe send another one. None came.",
                "I have booked\nFrom: Berlin\nTo: Paris\nDate: 3 May\n\nand want another day.",
                "-----Original Message-----\nFrom: Anna\n\nTry again.",
                "> Only this"
            })
    void nothing_is_folded_that_people_write_themselves_or_that_is_all_they_send(String text) {
        assertThat(read(text)).containsExactly("SAID: " + text);
    }

    @Test
    void a_signature_goes_on_to_the_next_quote_or_the_end() {
        assertThat(read("Thanks\n-- \nAda\nExample Ltd\n"))
                .containsExactly("SAID: Thanks", "SIGNATURE: -- \nAda\nExample Ltd");
        assertThat(read("See below.\n--\nAda\n\n> When?\n\nOn Monday."))
                .containsExactly("SAID: See below.", "SIGNATURE: --\nAda", "QUOTED: > When?", "SAID: On Monday.");
        assertThat(read("a -- b\n--- \n")).containsExactly("SAID: a -- b\n---");
    }

    @Test
    void dashes_above_much_text_are_no_signature() {
        String text = "The first thing\n--\n" + "and another\n".repeat(30) + "the end";

        assertThat(read(text)).containsExactly("SAID: " + text);
    }

    private static List<String> read(String text) {
        return Quotes.in(text).stream()
                .map(part -> part.kind() + ": " + part.text())
                .toList();
    }
}
