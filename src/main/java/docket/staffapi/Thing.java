package docket.staffapi;

/** What an answer shows of a thing that has an id. */
public interface Thing {

    long id();
}
