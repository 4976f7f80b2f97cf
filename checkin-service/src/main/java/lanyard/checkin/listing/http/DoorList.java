package lanyard.checkin.listing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import org.jspecify.annotations.Nullable;

/**
 * What a phone needs to decide without network, and no more; or what has changed of it. Twenty thousand times a badge:
 * sessions and doors are numbers, and what goes without saying is left out.
 *
 * @param position asks for what changed since then
 * @param whole whether this is all of it; otherwise it replaces the head, where there is one, and the badges in it
 * @param current false while something that happened elsewhere has not been taken in
 * @param givenOn numbers of all sessions into which somebody was let in on standby; left out for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DoorList(
    String position,
    boolean whole,
    boolean current,
    @Nullable List<Integer> givenOn,
    @Nullable ListHead head,
    List<ListedBadge> badges
) {
    /**
     * @param expiresAt from then on the list must not be read, conference time
     * @param doorRooms to which the door leads
     * @param keys public keys by number, 32 bytes of Ed25519, base64url
     * @param sessions of the whole day, in the order of the programme; their numbers begin with 0
     * @param doors names of all doors, in the order in which they were made; their numbers begin with 0
     */
    record ListHead(
        ConferenceId conference,
        DoorId door,
        Instant expiresAt,
        List<RoomId> doorRooms,
        Map<Integer, String> keys,
        List<ListedRoom> rooms,
        List<ListedSession> sessions,
        List<String> doors
    ) {}

    /** @param seats what the room holds */
    record ListedRoom(RoomId id, String name, int seats) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListedSession(
        SessionId id,
        SlotId slot,
        String title,
        RoomId room,
        @Nullable String place,
        Instant startsAt,
        Instant endsAt,
        int seats
    ) {}

    /**
     * @param id 16 bytes, base64url
     * @param name as soon as it is known
     * @param issue the only valid one; left out for 1, and 0 until the badge itself was told
     * @param booked numbers of sessions, as all that follow
     * @param standby those for which they wait and were told to come
     * @param inSince when the wearer last came in, seconds since 1970-01-01T00:00Z in conference time
     * @param inThrough number of the door through which that was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListedBadge(
        String id,
        @Nullable String name,
        @Nullable Integer issue,
        @Nullable Boolean cancelled,
        @Nullable List<Integer> booked,
        @Nullable List<Integer> waiting,
        @Nullable List<Integer> standby,
        @Nullable List<Integer> visited,
        @Nullable Integer inside,
        @Nullable Long inSince,
        @Nullable Integer inThrough
    ) {
        @Override
        public String toString() {
            return "ListedBadge[" + id + "]"; // the name is personal
        }
    }
}
