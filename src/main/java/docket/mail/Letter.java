package docket.mail;

/** What a mail says: plain text, with the secrets that it may bring. */
record Letter(String subject, String text) {

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Letter";
    }
}
