package lanyard.checkin.listing.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.doors.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A door's phones get here what they need to decide without network, and hear of it when it changes. */
@RestController
@RequestMapping("/api/checkin/door")
@CallableBy(Who.DEVICE)
class DoorListController {

    private final CheckinLedger ledger;
    private final DoorLists lists;

    DoorListController(CheckinLedger ledger, DoorLists lists) {
        this.ledger = ledger;
        this.lists = lists;
    }

    /** @param since the position of the list that the phone has: only what changed is told, where that is remembered */
    @GetMapping(path = "/list", produces = MediaType.APPLICATION_JSON_VALUE)
    DoorList list(
        Caller.Device caller,
        Position position,
        @RequestParam(required = false) @Nullable String since
    ) {
        return lists.list(caller.conference(), doorOf(caller, position), since);
    }

    /** Event {@code list}, the same body, at once and after every change, at most eight times a second. */
    @ApiResponse(
        responseCode = "200",
        content = @Content(
            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
            schema = @Schema(implementation = DoorList.class)
        )
    )
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
        Caller.Device caller,
        Position position,
        @RequestParam(required = false) @Nullable String since
    ) {
        return lists.open(caller, doorOf(caller, position), since);
    }

    private Door doorOf(Caller.Device caller, Position position) {
        Door door = ledger.known(caller.conference(), position).state().doors().door(caller.door());
        if (door == null) {
            throw Problem.notFound();
        }
        return door;
    }
}
