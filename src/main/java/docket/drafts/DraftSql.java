package docket.drafts;

import docket.events.Actor;
import docket.events.Origin;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on drafts; their times are those of the database's clock. */
@RegisterConstructorMapper(DraftRow.class)
@RegisterConstructorMapper(HeldReply.class)
interface DraftSql {

    /** A {@link DraftRow}. */
    String COLUMNS = """
            draft.id, draft.ticket_id, draft.kind, draft.content, draft.saved_at, draft.send_at, draft.closes,
            draft.refusal
            """;

    /** Makes or changes what is in the slot; no content: as it is. Empty where the actor does not see the ticket. */
    @SqlQuery("""
            INSERT INTO draft (person_id, ticket_id, kind, content, saved_at)
            SELECT :personId, t.id, :kind, coalesce(:content, ''), now()
            FROM ticket AS t
            WHERE <visible>
                AND t.id = :ticketId
            ON CONFLICT (person_id, ticket_id, kind) WHERE send_at IS NULL
            DO UPDATE SET content = coalesce(:content, draft.content), saved_at = now()
            RETURNING
            """ + COLUMNS)
    Optional<DraftRow> save(@VisibleTo Actor actor, @BindMethods Slot slot, @Bind("content") @Nullable String content);

    /** Puts a text before that which is in the slot. */
    @SqlQuery("""
            INSERT INTO draft (person_id, ticket_id, kind, content, saved_at)
            VALUES (:personId, :ticketId, :kind, :content, now())
            ON CONFLICT (person_id, ticket_id, kind) WHERE send_at IS NULL
            DO UPDATE SET content = concat_ws(E'\\n\\n', EXCLUDED.content, nullif(draft.content, '')), saved_at = now()
            RETURNING
            """ + COLUMNS)
    DraftRow putBefore(@BindMethods Slot slot, @Bind("content") String content);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM draft
            WHERE person_id = :personId AND ticket_id = :ticketId AND kind = :kind AND send_at IS NULL
            """)
    Optional<DraftRow> find(@BindMethods Slot slot);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM draft
            WHERE person_id = :personId AND ticket_id = :ticketId AND kind = :kind AND send_at IS NULL
            FOR UPDATE
            """)
    Optional<DraftRow> lock(@BindMethods Slot slot);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM draft
            WHERE id = :id AND person_id = :personId
            FOR UPDATE
            """)
    Optional<DraftRow> lock(@Bind("personId") long personId, @Bind("id") long id);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM draft
            WHERE person_id = :personId AND ticket_id = :ticketId AND send_at IS NOT NULL
            ORDER BY id
            """)
    List<DraftRow> listSending(@Bind("personId") long personId, @Bind("ticketId") long ticketId);

    @SqlQuery("SELECT " + COLUMNS + """
            FROM draft
            WHERE person_id = :personId
            ORDER BY saved_at DESC, id DESC
            """)
    List<DraftRow> list(@Bind("personId") long personId);

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM message
                WHERE owner_id = :ownerId AND ticket_id = :ticketId AND id > :seenId AND author_id <> :personId)
            """)
    boolean hasNewerMessage(
            @Bind("ownerId") long ownerId,
            @Bind("ticketId") long ticketId,
            @Bind("seenId") long seenId,
            @Bind("personId") long personId);

    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM draft
                WHERE ticket_id = :ticketId AND person_id <> :personId AND send_at IS NOT NULL AND refusal IS NULL)
            """)
    boolean isHeldByOther(@BindMethods Slot slot);

    @SqlQuery("""
            UPDATE draft
            SET send_at = now() + make_interval(secs => :seconds), closes = :closes, address = :address,
                request_id = :requestId
            WHERE id = :id
            RETURNING
            """ + COLUMNS)
    DraftRow hold(
            @Bind("id") long id,
            @Bind("seconds") double seconds,
            @Bind("closes") boolean closes,
            @BindMethods Origin origin);

    /**
     * The reply that has been due for the longest, locked with its ticket; what others have in hand is left to them. The
     * ticket's lock comes first, as in every act on one.
     */
    @SqlQuery("""
            SELECT draft.id, draft.person_id, draft.ticket_id, draft.content, draft.closes, draft.address,
                draft.request_id
            FROM draft
            JOIN ticket AS t ON t.id = draft.ticket_id
            WHERE <visible>
                AND draft.send_at <= now() AND draft.refusal IS NULL
            ORDER BY draft.send_at, draft.id
            LIMIT 1
            FOR NO KEY UPDATE OF t SKIP LOCKED
            FOR UPDATE OF draft SKIP LOCKED
            """)
    Optional<HeldReply> takeDue(@VisibleTo Actor.Docket actor);

    @SqlUpdate("""
            UPDATE draft
            SET refusal = :refusal
            WHERE id = :id
            """)
    void refuse(@Bind("id") long id, @Bind("refusal") String refusal);

    @SqlUpdate("""
            DELETE FROM draft
            WHERE person_id = :personId AND ticket_id = :ticketId AND kind = :kind AND send_at IS NULL
            """)
    void delete(@BindMethods Slot slot);

    @SqlUpdate("""
            DELETE FROM draft
            WHERE id = :id
            """)
    void delete(@Bind("id") long id);
}
