package nl.schildwacht.dispatch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An outlet that keeps every letter and answers as it is told. */
public final class Postman implements Outlet {
    public final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile Function<Letter, Delivery> answer = letter -> new Delivery.Sent();

    public void answers(Function<Letter, Delivery> answer) {
        this.answer = answer;
    }

    public void answers(Delivery delivery) {
        this.answer = letter -> delivery;
    }

    @Override
    public Delivery send(Letter letter) {
        Delivery delivery = answer.apply(letter);
        if (delivery instanceof Delivery.Sent) letters.add(letter);
        return delivery;
    }

    public List<Letter> to(String email) {
        return letters.stream().filter(letter -> letter.to().equals(email)).toList();
    }
}
