package docket.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text of HTML reads as the HTML looks. */
class PlainTextTest {

    @Test
    void white_space_is_as_html_means_it() {
        assertThat(text("<p> One\n  two </p>\n<p>three<br>four</p><div>five</div><div><br></div><div>six</div>"))
                .isEqualTo("One two\n\nthree\nfour\n\nfive\n\nsix");
        assertThat(text("<pre>a\n  b</pre>c")).isEqualTo("a\n  b\n\nc");
    }

    @Test
    void lists_have_their_signs() {
        assertThat(text("Buy:<ul><li>milk<ol><li>fresh</li><li>cold</li></ol></li><li>bread</li></ul>Thanks"))
                .isEqualTo("Buy:\n\n- milk\n  1. fresh\n  2. cold\n- bread\n\nThanks");
    }

    @Test
    void quotes_are_marked() {
        assertThat(text("New<blockquote>Old<p>and</p><blockquote>older</blockquote></blockquote>More"))
                .isEqualTo("New\n\n> Old\n>\n> and\n\n> > older\n\nMore");
    }

    @Test
    void a_link_says_where_it_leads() {
        assertThat(text("<a href='https://a.example/x'>Look</a> at <a href='https://b.example'>https://b.example</a>"))
                .isEqualTo("Look <https://a.example/x> at https://b.example");
        assertThat(text("<a href='mailto:ann@example.com'>ann@example.com</a> <a href='javascript:x'>no</a>"))
                .isEqualTo("ann@example.com no");
    }

    @Test
    void a_picture_says_what_it_shows() {
        assertThat(text("<img src=x alt='Our logo'> Hello <img src=y>")).isEqualTo("Our logo Hello");
    }

    @Test
    void cells_stand_beside_each_other() {
        assertThat(text("<table><tr><th>Name<th>Price<tr><td>Bread<td>3</table>"))
                .isEqualTo("Name Price\nBread 3");
    }

    @Test
    void what_is_no_text_is_left_out() {
        assertThat(
                        text(
                                "<head><title>t</title><style>s</style></head><script>j</script>a<!-- c --><iframe>i</iframe>b"))
                .isEqualTo("ab");
    }

    @Test
    void what_stands_in_for_something_that_mail_can_t_show_is_text() {
        assertThat(text("a <object>b</object> <noscript>c</noscript>")).isEqualTo("a b c");
        assertThat(text("<object>a<p>b<noscript>c")).isEqualTo("a\n\nbc");
    }

    @Test
    void a_text_as_html_is_the_text() {
        String typed = "a < b & c\n  \"d\" > e";

        assertThat(PlainText.asHtml(typed)).isEqualTo("<div>a &lt; b &amp; c<br>  \"d\" &gt; e</div>");
    }

    private static String text(String html) {
        return PlainText.of(html, 1000);
    }
}
