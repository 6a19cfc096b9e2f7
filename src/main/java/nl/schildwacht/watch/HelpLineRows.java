package nl.schildwacht.watch;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The SQL of table {@code help_line}. The caller owns the transaction. */
final class HelpLineRows {
    private final Handle handle;

    HelpLineRows(Handle handle) {
        this.handle = handle;
    }

    /** By need, then by name. */
    List<HelpLine> all() {
        return handle.select("select * from help_line").map(HelpLineRows::line).stream()
                .sorted(java.util.Comparator.comparing(HelpLine::need).thenComparing(HelpLine::name))
                .toList();
    }

    int count(String organisation) {
        return handle.select("select count(*) from help_line where organisation = ?", organisation)
                .mapTo(int.class)
                .one();
    }

    boolean save(HelpLine line) {
        return handle.createUpdate("""
                        insert into help_line (id, organisation, need, name, role, phone, hours, email)
                        values (:id, :organisation, :need, :name, :role, :phone, :hours, :email)
                        on conflict (id) do update set need = excluded.need, name = excluded.name, role = excluded.role,
                            phone = excluded.phone, hours = excluded.hours, email = excluded.email
                        where help_line.organisation = excluded.organisation""")
                        .bind("id", line.id())
                        .bind("organisation", line.organisation())
                        .bind("need", line.need())
                        .bind("name", line.name())
                        .bind("role", line.role())
                        .bind("phone", line.phone())
                        .bind("hours", line.hours())
                        .bind("email", line.email())
                        .execute()
                > 0;
    }

    boolean remove(String organisation, UUID id) {
        return handle.execute("delete from help_line where organisation = ? and id = ?", organisation, id) > 0;
    }

    private static HelpLine line(ResultSet row, StatementContext context) throws SQLException {
        return new HelpLine(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                HelpLine.Need.valueOf(row.getString("need")),
                row.getString("name"),
                row.getString("role"),
                row.getString("phone"),
                row.getString("hours"),
                row.getString("email"));
    }
}
