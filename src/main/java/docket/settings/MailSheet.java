package docket.settings;

import docket.mailtexts.MailText;
import docket.mailtexts.Wording;
import docket.sheets.Form;
import docket.sheets.Shelf;
import java.util.Optional;

/**
 * The page on which the words of a mail are written.
 *
 * @param text the words as they are
 * @param form what is written
 * @param preview what a mail of that would say; empty: something must be mended first
 */
public record MailSheet(MailText text, Form form, Shelf.Refusal refusal, Optional<Wording> preview) {}
