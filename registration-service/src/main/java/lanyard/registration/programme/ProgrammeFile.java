package lanyard.registration.programme;

import java.util.List;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;

/** What a programme file turned out to be. */
public sealed interface ProgrammeFile {
    record Valid(ConferenceId conference, Programme programme) implements ProgrammeFile {}

    /** Everything that is wrong with it, by line. */
    record Invalid(List<ProgrammeProblem> problems) implements ProgrammeFile {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
