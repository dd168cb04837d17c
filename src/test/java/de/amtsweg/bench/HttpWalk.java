package de.amtsweg.bench;

import de.amtsweg.testbase.http.AnswerSheet;
import de.amtsweg.testbase.http.PageTimes;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Applications through the whole course, over HTTP alone: citizens, clerks, recipients, and citizens again. */
final class HttpWalk {
    private final URI town;
    private final PageTimes times = new PageTimes();
    private final Map<String, List<String>> answers = AnswerSheet.soleTrader();
    private int lastHouse;

    HttpWalk(URI town) {
        this.town = town;
    }

    /**
     * What came out.
     *
     * @param done how many applications ended closed, as their status pages say
     * @param served until the last certificate was fetched
     * @param closed until the last status page said that all is done; the recipients' answers are picked up once a minute
     */
    record Result(int done, Duration served, Duration closed, PageTimes pages) {}

    Result walk(int applications) throws Exception {
        times.forget();
        var citizens = IntStream.rangeClosed(lastHouse + 1, lastHouse + applications)
                .mapToObj(house -> new Citizen(town, house, answers, times))
                .toArray(Citizen[]::new);
        lastHouse += applications;
        var served = Crew.work(0, applications, () -> {
            var clerk = new Clerk(town, times);
            var operator = new Operator(town);
            return new Crew.Worker(number -> serve(citizens[number], clerk, operator), () -> {
                clerk.close();
                operator.close();
            });
        });
        var rest = Crew.work(0, applications, () -> new Crew.Worker(number -> citizens[number].seesThatAllIsDone()));
        var done = Arrays.stream(citizens)
                .filter(Citizen::isDone)
                .map(Citizen::number)
                .distinct()
                .count();
        return new Result((int) done, served, served.plus(rest), times);
    }

    private static void serve(Citizen citizen, Clerk clerk, Operator operator) {
        citizen.registersAndPays(operator);
        clerk.certifies(citizen.number());
        citizen.fetchesCertificate(operator);
    }
}
