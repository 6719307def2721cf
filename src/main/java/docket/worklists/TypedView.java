package docket.worklists;

import docket.views.ViewForm;

/**
 * A view as somebody typed it.
 *
 * @param id 0: a new one
 * @param list as the address of the list says it; empty: as it is
 */
public record TypedView(long id, String name, String list, boolean shared) {

    static final TypedView NOTHING = new TypedView(0, "", "", false);

    ViewForm form() {
        return new ViewForm(name, list, shared);
    }
}
