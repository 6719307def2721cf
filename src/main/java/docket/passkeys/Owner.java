package docket.passkeys;

/**
 * Whose a new passkey is, as devices show it.
 *
 * @param label an address of the person
 */
record Owner(String name, String label) {}
